kubectl create namespace s-100
