kubectl describe node s88-bare
