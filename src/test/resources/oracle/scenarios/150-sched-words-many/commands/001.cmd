kubectl create namespace s-150
