# Completion of kubectl for bash: source <(seatrial kubectl completion bash)
__seatrial_kubectl() {
  local line=${COMP_LINE:0:COMP_POINT} words out word cut
  read -ra words <<< "$line"
  [[ $line == *' ' ]] && words+=("")
  local current=${words[${#words[@]}-1]}
  # Evaluated, so that an alias for the command is followed.
  out=$(eval "${words[0]} __completeNoDesc $(printf '%q ' "${words[@]:1}")" 2>/dev/null)
  # Bash completes what stands after the last of its own separators.
  cut=${current%"${current##*[=:]}"}
  COMPREPLY=()
  while IFS= read -r word; do
    [[ $word == :* ]] || COMPREPLY+=("${word#"$cut"}")
  done <<< "$out"
}
complete -o default -F __seatrial_kubectl kubectl
