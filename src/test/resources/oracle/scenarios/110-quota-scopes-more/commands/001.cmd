kubectl create namespace s-110
