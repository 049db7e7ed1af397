kubectl create namespace s-90
