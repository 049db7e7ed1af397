kubectl delete node s150-a1 s150-a2 s150-b1 s150-b2 s150-c1 s150-c2 s150-d1
