kubectl create namespace s-117
