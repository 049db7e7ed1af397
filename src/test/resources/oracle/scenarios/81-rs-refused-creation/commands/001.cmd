kubectl create namespace s-81
