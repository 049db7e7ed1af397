kubectl label pod selected a=b
