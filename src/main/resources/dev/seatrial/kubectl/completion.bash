# Completion of kubectl for bash: source <(seatrial kubectl completion bash)
__seatrial_kubectl() {
  local line=${COMP_LINE:0:COMP_POINT} words out word cut directive=0
  read -ra words <<< "$line"
  [[ $line == *' ' ]] && words+=("")
  local current=${words[${#words[@]}-1]}
  # Evaluated, so that an alias for the command is followed.
  out=$(eval "${words[0]} __completeNoDesc $(printf '%q ' "${words[@]:1}")" 2>/dev/null)
  # The value of a flag is answered alone.
  [[ $current == -*=* ]] && current=${current#*=}
  # Bash completes what stands after the last of its own separators.
  cut=${current%"${current##*[=:]}"}
  COMPREPLY=()
  while IFS= read -r word; do
    if [[ $word == :* ]]; then directive=${word#:}; else COMPREPLY+=("${word#"$cut"}"); fi
  done <<< "$out"
  # 8: endings of files, which bash completes by itself; 4: no files; 2: no space.
  (( directive & 8 )) && COMPREPLY=()
  (( directive & 4 )) && compopt +o default 2>/dev/null
  (( directive & 2 )) && compopt -o nospace 2>/dev/null
  return 0
}
complete -o default -F __seatrial_kubectl kubectl
