kubectl create namespace s-60
