kubectl auth can-i create pods --as=system:serviceaccount:s-78:robot
