# language: ko
기능: 느리거나 멈춘 컴포넌트

  시나리오: 멈춘 컨트롤러의 일은 다시 시작할 때까지 밀린다
    먼저 레플리카가 2개인 디플로이먼트 web이 있다
    만일 deployment-controller가 멈추면
    그리고 web을 4개로 스케일하면
    그리고 1분이 지나면
    그러면 준비된 web의 파드는 2개이다
    만일 deployment-controller가 다시 시작하면
    그리고 replicaset-controller가 변경을 5초 늦게 들으면
    그러면 1분 안에 준비된 web의 파드는 4개이다

  시나리오: 거절된 쓰기는 다시 시도된다
    먼저 레플리카가 2개인 디플로이먼트 web이 있다
    그리고 모든 쓰기 중 30%가 충돌한다
    그리고 replicaset-controller의 쓰기 중 20%가 제때 응답받지 못한다
    만일 deployment-controller가 재시작되면
    그리고 web을 6개로 스케일하면
    그러면 5분 안에 준비된 web의 파드는 6개이다
