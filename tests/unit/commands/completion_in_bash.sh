# Run by completion_test.cpp with bash: completions/pm.bash as bash calls it. `command pm` is put
# aside by a function, so that what is offered is given here. Prints what is wrong, or nothing.

source "$1"
shopt -u expand_aliases
offered=()
asked=()
command() {
  shift 3
  asked=("$@")
  printf '%s\n' "$*" > "$folder/asked"
  ((${#offered[@]} == 0)) || printf '%s\n' "${offered[@]}"
}
compopt() { printf '%s ' "$@" >> "$folder/options"; }
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT

# complete LINE REPLACED WORD…: the line up to the cursor, what bash would replace of it, and the
# words as bash has broken it.
complete_line() {
  COMP_LINE=$1 COMP_POINT=${#1} COMP_WORDS=("${@:3}") COMP_CWORD=$(($# - 3))
  rm -f "$folder/options"
  COMPREPLY=()
  _pm pm "$2" ''
}

expect() {
  [[ $2 == "$3" ]] || printf '%s\n  expected: %s\n  got:      %s\n' "$1" "$2" "$3"
}

# Whatever a name is, what is put into the line means that name and nothing else.
hostile=(
  '$(touch hacked)' '`touch hacked`' '; touch hacked' '&& touch hacked' '| touch hacked'
  "'; touch hacked; '" '"; touch hacked; "' '> hacked' '<(touch hacked)' '${HOME}' '$HOME' '~root'
  '*' '[a-z]*' '{a,b}' '#team' '!!' 'back\slash' 'trailing\' 'two  blanks' 'Zoë Müller' '-rf' 'a=b'
  'a:b' '"' "'" '$' '%s' '\n'
)
cd "$folder"
for value in "${hostile[@]}"; do
  offered=("$value")
  for open in '' \' \"; do
    complete_line "pm x $open" '' pm x "$open"
    ((${#COMPREPLY[@]})) || { [[ $open && $value == *[\'!]* ]] || echo "not offered: $value"; continue; }
    eval "set -- $open${COMPREPLY[0]}$open"
    expect "one word in <$open>" 1 "$#"
    expect "the value in <$open>" "$value" "$1"
  done
done
expect 'nothing was run' 'asked' "$(echo *)"

# What is asked for is what the words mean.
offered=()
complete_line 'pm update  --component "Log in' 'Log in' pm update --component '"Log in'
expect 'a quote left open' 'update --component Log in' "$(< asked)"
complete_line 'pm update --component Log\ in=pa' 'pa' pm update --component 'Log\ in' '=' 'pa'
expect 'a word broken at =' 'update --component Log in=pa' "$(< asked)"
complete_line 'pm render --format=' '' pm render --format '='
expect 'nothing behind =' 'render --format=' "$(< asked)"
complete_line 'pm show ' '' pm show ''
expect 'a new word' 'show ' "$(< asked)"
complete_line "pm show '\$(touch hacked)\`x\`" "" pm show "'\$(touch hacked)\`x\`"
expect 'words are not expanded' 'show $(touch hacked)`x`' "$(< asked)"

# Only what bash replaces is put into the line.
offered=('Log in=partial_outage' 'Log in=operational')
complete_line 'pm update --component Log\ in=' '' pm update --component 'Log\ in' '='
expect 'behind =' 'partial_outage operational' "${COMPREPLY[*]}"
offered=($'Log in=\tCloud')
complete_line 'pm update --component Lo' 'Lo' pm update --component 'Lo'
expect 'without the description' 'Log\ in=' "${COMPREPLY[*]}"
expect 'no blank behind =' '-o nospace ' "$(< options)"

# A part of an id is replaced when it means one; several are listed with nothing in common.
offered=('2024-a')
complete_line 'pm show a' 'a' pm show a
expect 'one' '2024-a' "${COMPREPLY[*]}"
offered=('2024-a' '2025-a')
complete_line 'pm show a' 'a' pm show a
expect 'several' '2024-a 2025-a  ' "${COMPREPLY[*]}"

offered=(':files')
complete_line 'pm render -o x' 'x' pm render -o x
expect 'files' '-o default ' "$(< options)"
