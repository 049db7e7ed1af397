kubectl create namespace s-68
