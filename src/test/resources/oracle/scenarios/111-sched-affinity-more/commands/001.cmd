kubectl create namespace s-111
