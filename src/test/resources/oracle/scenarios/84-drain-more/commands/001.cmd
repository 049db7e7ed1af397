kubectl create namespace s-84
