kubectl create namespace s-86
