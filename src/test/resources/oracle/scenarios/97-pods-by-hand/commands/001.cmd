kubectl create namespace s-97
