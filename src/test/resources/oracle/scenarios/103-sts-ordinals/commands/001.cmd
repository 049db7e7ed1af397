kubectl create namespace s-103
