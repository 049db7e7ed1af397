kubectl run after --image=nginx:1.25
