# Completion of pm for bash. `pm complete` prints the candidates; the shell never runs or expands
# them.

# Sets `unquoted` to the value of a typed word, and `quote` to an unclosed quote in it.
_pm_unquote() {
  local rest=$1 c
  unquoted='' quote=''
  while [[ -n $rest ]]; do
    c=${rest:0:1} rest=${rest:1}
    if [[ $c == "$quote" ]]; then
      quote=''
    elif [[ -z $quote && $c == [\'\"] ]]; then
      quote=$c
    elif [[ $c == \\ && ( -z $quote || $quote == \" && $rest == [\$\`\"\\]* ) ]]; then
      unquoted+=${rest:0:1} rest=${rest:1}
    else
      unquoted+=$c
    fi
  done
}

# Sets `quoted` to a text in quoted form, inside an open quote or without one. Returns false if the
# text cannot be quoted.
_pm_quote() {
  local specials=$' \t\\\'"$`!~&;|<>(){}[]*?' comment i c
  quoted=$1
  case $quote in
    \') [[ $quoted != *\'* ]]; return ;;
    \") [[ $quoted != *!* ]] || return; specials='\$`"' ;;
    *) [[ $quoted == *[!A-Za-z0-9_./:=@%+,#-]* || $quoted == \#* ]] || return 0 ;;
  esac
  # A `#` begins a comment only at the start of a word.
  [[ -z $quote && $quoted == \#* ]] && comment=\\ || comment=''
  # The backslash comes first: later inserted backslashes must not be escaped again.
  quoted=${quoted//\\/\\\\}
  for ((i = 0; i < ${#specials}; i++)); do
    c=${specials:i:1}
    [[ $c == \\ ]] || quoted=${quoted//"$c"/\\"$c"}
  done
  quoted=$comment$quoted
}

# Sets `words` to the words of the line up to the cursor. Bash splits some words at `=` and `:`.
_pm_words() {
  local line=${COMP_LINE:0:COMP_POINT} piece i
  words=()
  for ((i = 0; i <= COMP_CWORD; i++)); do
    piece=${COMP_WORDS[i]}
    if ((i == 0)) || [[ $line == [[:blank:]]* ]]; then
      line=${line#"${line%%[![:blank:]]*}"}
      words+=('')
    fi
    [[ $line == "$piece"* ]] || piece=$line
    words[${#words[@]} - 1]+=$piece
    line=${line#"$piece"}
  done
}

_pm() {
  local words typed head='' unquoted quote quoted value values=() others=() open=1 i
  _pm_words
  typed=${words[${#words[@]} - 1]}
  # Bash replaces only $2, the word after the last `=` or `:`.
  [[ $typed == *"$2" ]] && head=${typed:0:${#typed}-${#2}}
  _pm_unquote "$head"
  head=$unquoted
  for ((i = 1; i < ${#words[@]}; i++)); do
    _pm_unquote "${words[i]}"
    values+=("$unquoted")
  done
  typed=$unquoted

  COMPREPLY=()
  while IFS= read -r value; do
    value=${value%%$'\t'*}
    case $value in
      :files) compopt -o default 2>/dev/null; return ;;
      :folders) compopt -o dirnames 2>/dev/null; return ;;
    esac
    [[ $value == "$head"* ]] && _pm_quote "${value:${#head}}" || continue
    if [[ $value == "$typed"* ]]; then COMPREPLY+=("$quoted"); else others+=("$quoted"); fi
    [[ $value == *[=#] ]] || open=0
  done < <(command pm complete -- "${values[@]}" 2>/dev/null)

  if ((${#COMPREPLY[@]} == 0 && ${#others[@]} > 0)); then
    COMPREPLY=("${others[@]}")
    # The common prefix of several candidates must not replace the typed word: a blank shares no
    # prefix with them.
    ((${#others[@]} == 1)) || COMPREPLY+=(' ')
  fi
  ((open)) && compopt -o nospace 2>/dev/null
  return 0
}

complete -F _pm pm
