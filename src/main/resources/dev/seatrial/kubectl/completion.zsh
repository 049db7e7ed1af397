#compdef kubectl
# Completion of kubectl for zsh: source <(seatrial kubectl completion zsh)
__seatrial_kubectl() {
  local -a lines
  # Evaluated, so that an alias for the command is followed.
  lines=("${(@f)$(eval "${words[1]} __completeNoDesc ${(@q)words[2,CURRENT]}" 2>/dev/null)}")
  lines=("${(@)lines:#:*}")
  (( ${#lines} )) && [[ -n ${lines[1]} ]] && compadd -- "${lines[@]}" || _files
}
compdef __seatrial_kubectl kubectl
