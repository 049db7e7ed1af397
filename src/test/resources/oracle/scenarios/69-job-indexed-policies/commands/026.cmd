kubectl get events --field-selector involvedObject.kind=Job -o custom-columns=R:.reason,O:.involvedObject.name,M:.message
