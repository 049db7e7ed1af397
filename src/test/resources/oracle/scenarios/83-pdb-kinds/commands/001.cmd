kubectl create namespace s-83
