kubectl create namespace s-98
