kubectl delete node s150-b2
