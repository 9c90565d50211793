#compdef pm
# Completion of pm for zsh. `pm complete` prints the candidates; the shell never runs or expands
# them.

_pm() {
  local -a lines closed open
  local line value entry
  lines=("${(@f)$(command pm complete -- "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}")
  # zsh completes file names, after `--option=`.
  [[ $lines[1] == :* && $PREFIX == --*=* ]] && compset -P 1 '*='
  case $lines[1] in
    :files) _files; return ;;
    :folders) _files -/; return ;;
  esac
  for line in $lines; do
    value=${line%%$'\t'*}
    # `_describe` takes `value:description`.
    entry=${${value//\\/\\\\}//:/\\:}
    [[ $line == *$'\t'* ]] && entry+=:${line#*$'\t'}
    if [[ $value == *[=#] ]]; then open+=("$entry"); else closed+=("$entry"); fi
  done
  # Also complete ids from a part of them.
  (( $#closed )) && _describe -V pm closed -M 'l:|=* r:|=*'
  (( $#open )) && _describe -V pm open -M 'l:|=* r:|=*' -S ''
}

if [[ $funcstack[1] == _pm ]]; then
  _pm "$@"
else
  compdef _pm pm
fi
