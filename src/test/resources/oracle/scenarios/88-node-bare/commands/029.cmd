kubectl delete node s88-bare
