#compdef pm
# Completion of pm for zsh. What may stand next is asked of `pm complete`; nothing that it answers
# is ever run or expanded.

_pm() {
  local -a lines closed open
  local line value entry
  lines=("${(@f)$(command pm complete -- "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}")
  # The names of files are completed by zsh, from behind `--option=` on.
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
  # Ids are completed from a part of them, too.
  (( $#closed )) && _describe -V pm closed -M 'l:|=* r:|=*'
  (( $#open )) && _describe -V pm open -M 'l:|=* r:|=*' -S ''
}

if [[ $funcstack[1] == _pm ]]; then
  _pm "$@"
else
  compdef _pm pm
fi
