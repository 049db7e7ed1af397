kubectl get events --field-selector involvedObject.kind=PodDisruptionBudget -o custom-columns=R:.reason,M:.message
