kubectl get events --field-selector involvedObject.kind=StatefulSet -o custom-columns=T:.type,R:.reason,M:.message
