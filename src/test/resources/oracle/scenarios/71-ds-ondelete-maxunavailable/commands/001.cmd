kubectl create namespace s-71
