kubectl create namespace s-95
