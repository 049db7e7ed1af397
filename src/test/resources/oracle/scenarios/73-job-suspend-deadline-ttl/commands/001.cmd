kubectl create namespace s-73
