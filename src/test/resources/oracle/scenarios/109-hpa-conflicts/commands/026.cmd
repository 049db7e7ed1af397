kubectl get events --field-selector involvedObject.kind=HorizontalPodAutoscaler -o custom-columns=T:.type,R:.reason,O:.involvedObject.name,M:.message
