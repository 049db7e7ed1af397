kubectl get events -o custom-columns=T:.type,R:.reason,O:.involvedObject.name,M:.message
