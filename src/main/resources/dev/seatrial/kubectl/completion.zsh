#compdef kubectl
# Completion of kubectl for zsh: source <(seatrial kubectl completion zsh)
__seatrial_kubectl() {
  local -a lines space
  # Evaluated, so that an alias for the command is followed.
  lines=("${(@f)$(eval "${words[1]} __completeNoDesc ${(@q)words[2,CURRENT]}" 2>/dev/null)}")
  local directive=${lines[-1]#:}
  lines=("${(@)lines[1,-2]}")
  # 8: endings of files; 4: no files; 2: no space.
  if (( directive & 8 )) || (( ! (directive & 4) && ! ${#lines} )); then
    _files
    return
  fi
  # The value of a flag is answered alone.
  compset -P '-*='
  (( directive & 2 )) && space=(-S '')
  compadd "${space[@]}" -- "${lines[@]}"
}
compdef __seatrial_kubectl kubectl
