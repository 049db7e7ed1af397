kubectl get events --field-selector reason=FailedCreate -o custom-columns=M:.message
