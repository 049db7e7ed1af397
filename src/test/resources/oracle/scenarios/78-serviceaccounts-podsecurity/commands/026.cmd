kubectl auth can-i create pods
