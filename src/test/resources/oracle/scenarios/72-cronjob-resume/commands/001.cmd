kubectl create namespace s-72
