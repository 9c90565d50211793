# Completion of pm for fish. `pm complete` prints the candidates; the shell never runs or expands
# them.

function __pm_complete
    set -l words (commandline -opc)
    set -e words[1]
    set -l typed (commandline -ct)
    set -l plain (string unescape -- $typed)
    or set plain $typed
    set -l found (command pm complete -- $words "$plain" 2>/dev/null)
    set -l lead (string match -r '^--[^=]*=' -- $typed)
    set -l path (string replace -r '^--[^=]*=' '' -- $typed)
    switch "$found[1]"
        case :files
            printf '%s\n' "$lead"(__fish_complete_path $path)
        case :folders
            printf '%s\n' "$lead"(__fish_complete_directories $path '')
        case '?*'
            printf '%s\n' $found
    end
end

complete -c pm -f -a '(__pm_complete)'
