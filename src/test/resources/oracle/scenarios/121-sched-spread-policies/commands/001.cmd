kubectl create namespace s-121
