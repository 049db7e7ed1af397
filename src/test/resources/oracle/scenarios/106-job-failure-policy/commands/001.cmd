kubectl create namespace s-106
