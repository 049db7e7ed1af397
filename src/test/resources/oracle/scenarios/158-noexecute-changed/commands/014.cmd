kubectl get events --field-selector reason=TaintManagerEviction -o custom-columns=O:.involvedObject.name,M:.message
