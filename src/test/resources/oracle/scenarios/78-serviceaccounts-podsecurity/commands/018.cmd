kubectl run plain2 --image=nginx:1.25
