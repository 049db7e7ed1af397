kubectl delete node s155-a1 s155-a2 s155-a3 s155-b1 s155-b2 s155-b3
