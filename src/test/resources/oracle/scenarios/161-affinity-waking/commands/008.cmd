kubectl label pod stranger app=friend
