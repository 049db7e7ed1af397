kubectl delete endpoints late
