kubectl create deployment b --image=nginx:1.25
