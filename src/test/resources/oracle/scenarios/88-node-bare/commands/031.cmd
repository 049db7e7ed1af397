kubectl get events --field-selector involvedObject.kind=Node -o custom-columns=R:.reason,O:.involvedObject.name,M:.message
