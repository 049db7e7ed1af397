kubectl get events --field-selector involvedObject.kind=Job -o custom-columns=T:.type,R:.reason,O:.involvedObject.name,M:.message
